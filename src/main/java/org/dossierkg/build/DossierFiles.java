package org.dossierkg.build;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierkg.mapping.Mapping;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;

/** The files that a dossier is built from: those of its folder, and the tables that its mapping takes from elsewhere. */
public final class DossierFiles {
    private final Dossier dossier;
    private final Set<Path> besides;
    private Set<Path> elsewhere = Set.of();
    private Snapshot.@Nullable Stamp read;

    /** @param besides files and folders that are no part of the dossier, wherever they are */
    public DossierFiles(Dossier dossier, Set<Path> besides) {
        this.dossier = dossier;
        this.besides = Set.copyOf(besides);
    }

    /** How they are now. The mapping is read anew only when it has changed. */
    public synchronized Snapshot now() {
        Snapshot folder = Snapshot.of(dossier, besides);
        Snapshot.Stamp mapping = folder.files().get(dossier.mapping());
        if (mapping != null && !mapping.equals(read)) {
            read = mapping;
            elsewhere = elsewhere();
        }
        return folder.with(elsewhere);
    }

    private Set<Path> elsewhere() {
        try {
            Path own = dossier.folder().toAbsolutePath().normalize();
            return Mapping.read(dossier.mapping(), dossier.defaultBase(), ignored -> {}).tables().stream()
                    .map(table -> table.toAbsolutePath().normalize())
                    .filter(table -> !table.startsWith(own))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (ProblemException e) {
            return elsewhere; // the build tells of it, and the mapping is looked at again when it has changed
        }
    }
}
