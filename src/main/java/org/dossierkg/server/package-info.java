/**
 * Serves a dataset over HTTP: SPARQL by an embedded Fuseki, and pages for people.
 *
 * <p>{@link org.dossierkg.server.Endpoint} starts it all and stops it. {@code Routes} says which servlet answers at which
 * path; {@code Mounts} lets those of another site take their place while it runs; {@code Listening} tunes Jetty, and
 * {@code Settings} with its {@code Deployment} has what can be set. The rest is in six groups.
 *
 * <ul>
 *   <li>A query comes by {@code Repeats}, which answers what it has answered before, to {@code SparqlService}. Its text
 *       becomes a {@code ParsedQuery}, {@code RunningQueries} admits it through the {@code QueryGate} as a
 *       {@code RunningQuery} with an allowance, and watches over it; {@code QueriesServlet} lets its owner do so too.
 *       {@code UpdateServlet} does the like for updates.
 *   <li>An answer is an {@code Offer}, a form that the client accepts, written by a {@code Reply} into a {@code Spool},
 *       which keeps it back until it is whole or too large for that; {@code AnswerCache} keeps it by its {@code AnswerKey},
 *       in which {@code Generations} numbers the states of the data. What fails is a {@code Failure} or an
 *       {@code HttpError}, and a {@code Refusal} words it.
 *   <li>A thing has a document, as a page or as a graph: {@code LinkedData} says where, {@code DocumentServlet} negotiates
 *       its {@code Representation}, {@code Entities} reads a thing of the dossier as an {@code Entity} and shows it as an
 *       {@code EntityPage}. {@code OntologyDocument} is that of the ontology; those whose names end in {@code Description}
 *       say in VoID, DCAT and SHACL what the dossier holds. {@code DownloadServlet} sends all of it.
 *   <li>Pages for people are {@code Pages}: {@code FrontPage}, {@code AskPage}, {@code QueryPage}, {@code SearchPage}. Each
 *       is {@code Html} from a {@code Template}, a file of the resources, in the {@code Frame} of its {@code Site};
 *       {@code TermHtml} shows a term, {@code ExcerptHtml} an answer.
 *   <li>Names: {@code Searching} for {@code /api/search} and queries, {@code Reconciliation} for other programs,
 *       {@code ReviewServlet} for who decides about links.
 *   <li>Whoever operates it has {@code Operations} at a port of their own, {@code Metrics}, {@code AccessLog}, {@code Tls}
 *       and {@code TrustedProxies}.
 * </ul>
 */
@NullMarked
package org.dossierkg.server;

import org.jspecify.annotations.NullMarked;
