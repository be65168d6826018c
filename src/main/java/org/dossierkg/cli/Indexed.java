package org.dossierkg.cli;

import java.nio.file.Path;
import org.dossierkg.index.Index;
import org.dossierkg.index.IndexFile;
import org.dossierkg.link.Linker;
import org.dossierkg.link.Model;
import org.dossierkg.link.ModelFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what names are linked to, and by which model. */
final class Indexed {
    @Option(names = "--index", paramLabel = "INDEX", required = true, description = "An index of link build-index.")
    private Path index = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model of link train; the bundled one when left out.")
    private @Nullable Path model;

    Index index() {
        return IndexFile.open(index);
    }

    Model model() {
        return model == null ? Model.bundled() : ModelFile.read(model);
    }

    Linker linker() {
        return Linker.of(index(), model());
    }
}
