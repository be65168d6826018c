package org.dossierkg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dossierkg.index.Index;
import org.dossierkg.index.IndexFile;
import org.dossierkg.link.Linker;
import org.dossierkg.link.Model;
import org.dossierkg.link.ModelFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what names are linked to, and by which model. */
final class Indexed {
    @Option(names = "--index", paramLabel = "INDEX", description = "An index of link build-index.")
    private @Nullable Path index;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model of link train; the bundled one when left out.")
    private @Nullable Path model;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    Index index() {
        if (index == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Missing required option: '--index=INDEX'");
        }
        return IndexFile.open(index);
    }

    /** The index, or an empty one for candidates that come from elsewhere alone. */
    Index indexOrNone() {
        return index == null ? Index.of(List.of(), "") : IndexFile.open(index);
    }

    Model model() {
        return model == null ? Model.bundled() : ModelFile.read(model);
    }

    Linker linker() {
        return Linker.of(index(), model());
    }
}
