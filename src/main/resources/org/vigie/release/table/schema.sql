-- What a release says, for people who ask with SQL. Codes stand without the prefix of their list:
-- status "verified" is https://w3id.org/vigie/code/status-verified.

CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Everything that has a name: contracts, actors, sources, properties, codes.
CREATE TABLE thing (
  iri TEXT PRIMARY KEY,
  types TEXT NOT NULL,
  name TEXT,
  label_fr TEXT,
  label_en TEXT
) WITHOUT ROWID;

-- What a source says, never changed.
CREATE TABLE claim (
  claim TEXT PRIMARY KEY,
  about TEXT,
  property TEXT,
  value TEXT,
  value_language TEXT,
  value_type TEXT,
  value_min TEXT,
  value_max TEXT,
  currency TEXT,
  unit TEXT,
  approximate TEXT,
  denies TEXT,
  value_state TEXT,
  original_text TEXT,
  source TEXT,
  stated_by TEXT,
  locator TEXT,
  quote TEXT,
  recorded_by TEXT,
  recorded_on TEXT,
  valid_from TEXT,
  valid_until TEXT,
  supersedes TEXT,
  retracted_on TEXT,
  retraction_reason TEXT,
  status TEXT,
  confidence TEXT,
  source_reliability TEXT
) WITHOUT ROWID;

CREATE TABLE source (
  source TEXT PRIMARY KEY,
  title TEXT,
  publisher TEXT,
  type TEXT,
  published_on TEXT,
  url TEXT,
  archived_at TEXT,
  accessed_on TEXT
) WITHOUT ROWID;

-- A dated opinion on a claim or a source, with its reason.
CREATE TABLE assessment (
  assessment TEXT PRIMARY KEY,
  assesses TEXT,
  status TEXT,
  confidence TEXT,
  reliability TEXT,
  rationale_fr TEXT,
  rationale_en TEXT,
  assessed_by TEXT,
  on_behalf_of TEXT,
  assessed_on TEXT
) WITHOUT ROWID;

-- Why these values are displayed, or none.
CREATE TABLE decision (
  decision TEXT PRIMARY KEY,
  about TEXT,
  property TEXT,
  outcome TEXT,
  rule TEXT,
  agreement TEXT,
  value_min TEXT,
  value_max TEXT,
  explanation_fr TEXT,
  explanation_en TEXT
) WITHOUT ROWID;

CREATE TABLE decision_claim (
  decision TEXT,
  claim TEXT,
  chosen INTEGER NOT NULL,
  PRIMARY KEY (decision, claim)
) WITHOUT ROWID;

-- Sources that cannot all be right.
CREATE TABLE disagreement (
  disagreement TEXT PRIMARY KEY,
  about TEXT,
  property TEXT,
  state TEXT
) WITHOUT ROWID;

CREATE TABLE disagreement_claim (
  disagreement TEXT,
  claim TEXT,
  PRIMARY KEY (disagreement, claim)
) WITHOUT ROWID;

-- The values displayed.
CREATE TABLE value (
  subject TEXT NOT NULL,
  property TEXT NOT NULL,
  value TEXT NOT NULL,
  language TEXT NOT NULL,
  type TEXT NOT NULL,
  PRIMARY KEY (subject, property, value, language, type)
) WITHOUT ROWID;
