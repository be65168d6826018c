package org.dossierkg.query;

import java.util.List;

/**
 * A competency question with the SPARQL that answers it.
 *
 * @param name the file's name without {@code .rq}, as typed after {@code dossier query}
 * @param question the question in plain English, from the first comment line
 * @param topic the heading under which a list shows it, from a comment line {@code # topic: Sanctions}; may be empty
 * @param parameters the variables that a user may set, in the order of the file; usually empty
 * @param text the whole file, comments included
 */
public record NamedQuery(String name, String question, String topic, List<Parameter> parameters, String text) {
    public NamedQuery {
        parameters = List.copyOf(parameters);
    }

    /**
     * A variable that a user may set: {@code # param: organization = norinco-group, the organization asked about}.
     *
     * @param name the variable's name, without {@code ?}
     * @param value what it is when the user says nothing: the key of an entity, an IRI or a text; empty leaves it unbound
     * @param meaning what it stands for, in a few words
     */
    public record Parameter(String name, String value, String meaning) {}
}
