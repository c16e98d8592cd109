-- What the facets beside a list count stands with the customer, whose rows are wide: of a book of 100,000 this index is read in 15 ms, the
-- rows in 85.
create index customer_told on customer (rm, customer_id) include (relation, segment, place);
