-- Never holds a row: what is put here says that a request has ended, and takes its whole batch back.
CREATE TABLE assert_going_on (n INTEGER NOT NULL CONSTRAINT request_ended CHECK (n = 0)) STRICT;
