-- Of a request that follows a decided one: which questions are asked anew, and why; NULL where it follows none, or another questionnaire.
ALTER TABLE assessments ADD COLUMN asks_anew_json TEXT CHECK (asks_anew_json IS NULL OR json_valid(asks_anew_json));
