package org.vigie.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of other vocabularies that the code names (RDF, RDFS, SKOS, DCMI, DCAT, PROV, ORG,
 * FOAF).
 */
public final class W3c {
  public static final Node RDF_TYPE = of("rdf", "type");
  public static final Node RDFS_SUB_CLASS_OF = of("rdfs", "subClassOf");
  public static final Node RDFS_LABEL = of("rdfs", "label");
  public static final Node RDFS_SUB_PROPERTY_OF = of("rdfs", "subPropertyOf");
  public static final Node SKOS_CONCEPT = of("skos", "Concept");
  public static final Node SKOS_PREF_LABEL = of("skos", "prefLabel");
  public static final Node SKOS_DEFINITION = of("skos", "definition");
  public static final Node SKOS_IN_SCHEME = of("skos", "inScheme");
  public static final Node SKOS_BROADER = of("skos", "broader");
  public static final Node DCT_TITLE = of("dct", "title");
  public static final Node DCT_PUBLISHER = of("dct", "publisher");
  public static final Node DCT_LANGUAGE = of("dct", "language");
  public static final Node DCT_IDENTIFIER = of("dct", "identifier");
  public static final Node DCT_LICENSE = of("dct", "license");
  public static final Node DCT_DESCRIPTION = of("dct", "description");
  public static final Node DCT_IS_REPLACED_BY = of("dct", "isReplacedBy");
  public static final Node DCAT_VERSION = of("dcat", "version");
  public static final Node DCAT_CONTACT_POINT = of("dcat", "contactPoint");
  public static final Node DCAT_DATASET = of("dcat", "Dataset");
  public static final Node VOID_DATASET = of("void", "Dataset");
  public static final Node PROV_ACTIVITY = of("prov", "Activity");
  public static final Node PROV_GENERATED = of("prov", "generated");
  public static final Node PROV_INVALIDATED = of("prov", "invalidated");
  public static final Node PROV_WAS_INVALIDATED_BY = of("prov", "wasInvalidatedBy");
  public static final Node PROV_INVALIDATED_AT_TIME = of("prov", "invalidatedAtTime");
  public static final Node PROV_ENDED_AT_TIME = of("prov", "endedAtTime");
  public static final Node PROV_WAS_ASSOCIATED_WITH = of("prov", "wasAssociatedWith");
  public static final Node PROV_WAS_INFORMED_BY = of("prov", "wasInformedBy");
  public static final Node PROV_ENTITY = of("prov", "Entity");
  public static final Node PROV_SPECIALIZATION_OF = of("prov", "specializationOf");
  public static final Node PROV_GENERATED_AT_TIME = of("prov", "generatedAtTime");
  public static final Node PROV_WAS_REVISION_OF = of("prov", "wasRevisionOf");
  public static final Node PROV_WAS_GENERATED_BY = of("prov", "wasGeneratedBy");
  public static final Node ORG_MEMBER_OF = of("org", "memberOf");
  public static final Node ORG_SUB_ORGANIZATION_OF = of("org", "subOrganizationOf");

  public static final Node RDFS_COMMENT = of("rdfs", "comment");
  public static final Node FOAF_NAME = of("foaf", "name");
  public static final Node SCHEMA_NAME = of("schema", "name");
  public static final Node OWL_IMPORTS = of("owl", "imports");
  public static final Node OWL_SAME_AS = of("owl", "sameAs");
  public static final Node SKOS_ALT_LABEL = of("skos", "altLabel");
  public static final Node SKOS_EXACT_MATCH = of("skos", "exactMatch");

  public static final Node OWL_CLASS = of("owl", "Class");
  public static final Node OWL_OBJECT_PROPERTY = of("owl", "ObjectProperty");
  public static final Node OWL_ANNOTATION_PROPERTY = of("owl", "AnnotationProperty");
  public static final Node OWL_DATATYPE_PROPERTY = of("owl", "DatatypeProperty");
  public static final Node RDF_PROPERTY = of("rdf", "Property");

  public static final Node OWL_ONTOLOGY = of("owl", "Ontology");
  public static final Node OWL_VERSION_INFO = of("owl", "versionInfo");
  public static final Node OWL_VERSION_IRI = of("owl", "versionIRI");
  public static final Node OWL_PRIOR_VERSION = of("owl", "priorVersion");
  public static final Node OWL_DEPRECATED = of("owl", "deprecated");
  public static final Node OWL_DISJOINT_WITH = of("owl", "disjointWith");
  public static final Node RDFS_RANGE = of("rdfs", "range");
  public static final Node RDFS_DOMAIN = of("rdfs", "domain");
  public static final Node RDFS_IS_DEFINED_BY = of("rdfs", "isDefinedBy");
  public static final Node SCHEMA_DOMAIN_INCLUDES = of("schema", "domainIncludes");
  public static final Node SCHEMA_RANGE_INCLUDES = of("schema", "rangeIncludes");
  public static final Node SKOS_CONCEPT_SCHEME = of("skos", "ConceptScheme");
  public static final Node SKOS_NOTATION = of("skos", "notation");
  public static final Node DCT_MODIFIED = of("dct", "modified");
  public static final Node DCT_ISSUED = of("dct", "issued");
  public static final Node DCT_HAS_PART = of("dct", "hasPart");
  public static final Node DCT_CREATOR = of("dct", "creator");
  public static final Node DCT_CREATED = of("dct", "created");
  public static final Node OA_HAS_TARGET = of("oa", "hasTarget");
  public static final Node OA_BODY_VALUE = of("oa", "bodyValue");

  public static final Node FOAF_DOCUMENT = of("foaf", "Document");
  public static final Node FOAF_PRIMARY_TOPIC = of("foaf", "primaryTopic");
  public static final Node PROV_WAS_DERIVED_FROM = of("prov", "wasDerivedFrom");
  public static final Node VOID_IN_DATASET = of("void", "inDataset");

  private W3c() {}

  private static Node of(String prefix, String localName) {
    String namespace = Prefixes.map().get(prefix);
    if (namespace == null) {
      throw new IllegalArgumentException("No such prefix: " + prefix);
    }
    return NodeFactory.createURI(namespace + localName);
  }
}
