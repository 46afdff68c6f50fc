package org.vigie.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.vigie.catalogue.SelfDescription;
import org.vigie.format.Negotiation;
import org.vigie.format.RdfFormat;

/** What the endpoint says of itself (SPARQL 1.1 Service Description). */
final class ServiceDescription {
  private static final List<String> OFFERED =
      List.of(
          RdfFormat.TURTLE.mediaType(),
          RdfFormat.JSON_LD.mediaType(),
          RdfFormat.N_TRIPLES.mediaType(),
          RdfFormat.RDF_XML.mediaType());

  private final Supplier<SelfDescription> description;

  ServiceDescription(Supplier<SelfDescription> description) {
    this.description = description;
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RdfFormat format =
        Negotiation.of(request.getHeader("Accept"))
            .best(OFFERED)
            .flatMap(RdfFormat::findByMediaType)
            .orElse(RdfFormat.TURTLE);
    byte[] bytes = description.get().serviceDescription(format, request.getRequestURL().toString());
    response.setContentType(format.contentType());
    response.setHeader("Vary", "Accept");
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }
}
