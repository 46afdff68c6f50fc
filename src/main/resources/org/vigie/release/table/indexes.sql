CREATE INDEX claim_about ON claim (about, property);
CREATE INDEX claim_source ON claim (source);
CREATE INDEX assessment_of ON assessment (assesses);
CREATE INDEX decision_about ON decision (about, property);
CREATE INDEX decision_of_claim ON decision_claim (claim);
CREATE INDEX disagreement_about ON disagreement (about, property);
CREATE INDEX disagreement_of_claim ON disagreement_claim (claim);

-- One row for each claim, with the names of what it speaks of.
CREATE VIEW claim_row AS
SELECT
  c.claim,
  c.about,
  COALESCE(a.name, a.label_fr, a.label_en) AS about_name,
  c.property,
  p.label_fr AS property_fr,
  p.label_en AS property_en,
  c.value,
  COALESCE(v.name, v.label_fr, v.label_en) AS value_name,
  c.value_language,
  c.value_type,
  c.value_min,
  c.value_max,
  c.currency,
  c.unit,
  c.approximate,
  c.denies,
  c.value_state,
  c.original_text,
  c.status,
  c.confidence,
  c.source_reliability,
  EXISTS (SELECT 1 FROM decision_claim d WHERE d.claim = c.claim AND d.chosen) AS displayed,
  EXISTS (SELECT 1 FROM disagreement_claim d WHERE d.claim = c.claim) AS disputed,
  c.source,
  s.title AS source_title,
  s.published_on AS source_published_on,
  s.url AS source_url,
  c.stated_by,
  c.locator,
  c.quote,
  c.recorded_by,
  c.recorded_on,
  c.valid_from,
  c.valid_until,
  c.supersedes,
  c.retracted_on,
  c.retraction_reason
FROM claim c
LEFT JOIN thing a ON a.iri = c.about
LEFT JOIN thing p ON p.iri = c.property
LEFT JOIN thing v ON v.iri = c.value
LEFT JOIN source s ON s.source = c.source;
