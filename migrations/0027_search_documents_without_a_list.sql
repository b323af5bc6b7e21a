-- A search makes its list of words from the documents of the member, in memory. What is not kept can't be altered
-- behind the program's back.
drop table document_search;
