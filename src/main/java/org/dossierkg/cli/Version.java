package org.dossierkg.cli;

import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"dossier " + number()};
    }

    /** Such as {@code 0.1.0}. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "from class files" : version;
    }
}
