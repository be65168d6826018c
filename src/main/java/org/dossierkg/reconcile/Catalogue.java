package org.dossierkg.reconcile;

import java.util.List;
import java.util.Optional;
import org.dossierkg.index.Index;
import org.dossierkg.index.Kind;

/** The things that names are reconciled to. Within the program each has a QID of the catalogue's index. */
public interface Catalogue {
    /** For people. */
    String name();

    /** The IRI that identifiers stand behind. */
    String identifierSpace();

    /** The IRI that most types and properties stand behind. */
    String schemaSpace();

    /** The names of all things. */
    Index index();

    /** The QID of the thing with this identifier. */
    Optional<String> qid(String id);

    /** The thing with this QID. */
    Entity entity(String qid);

    /** All types that there are things of. */
    List<Term> types();

    /** The properties that things of a type have; those of all things where the type is empty. */
    List<Term> properties(String type);

    /** The kind of things of a type; nothing for a type that is not known. */
    Optional<Kind> kind(String type);

    /** Whether a thing is of a type; a thing that has no type can be of any. */
    boolean isOf(String qid, String type);

    /** What a property tells the linker. */
    Optional<Clue> clue(String property);

    /** The values of a property of a thing. */
    List<Value> values(String qid, String property);
}
