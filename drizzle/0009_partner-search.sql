-- What is searched of each partner's head, by the partner's id. Written by db/partner-search.ts with every change of a head.
CREATE VIRTUAL TABLE `partner_search` USING fts5(`names`, `words`, tokenize = 'unicode61', prefix = '1 2 3');
