package org.dossierkg.server;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** Why an address cannot be listened at, in words. */
final class Unreachable {
    private Unreachable() {}

    /**
     * The problem behind what a server threw when it was started.
     *
     * @param option by which the port was chosen
     * @return nothing when it is not the address
     */
    static Optional<ProblemException> problem(String host, int port, String option, Exception thrown) {
        Position place = new Position(host + ":" + port, 0, 0);
        for (Throwable cause : ExceptionUtils.getThrowableList(thrown)) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof UnresolvedAddressException || message.contains("assign requested address")) {
                String what = "\"" + host + "\" is not an address of this machine";
                return Optional.of(
                        new ProblemException(Problem.error(place, what, "choose another with --host"), thrown));
            }
            if (cause instanceof BindException) {
                String state = message.contains("Permission denied") ? " is not allowed to you" : " is in use";
                String what = "port " + port + state;
                return Optional.of(
                        new ProblemException(Problem.error(place, what, "choose another with " + option), thrown));
            }
        }
        return Optional.empty();
    }
}
