package org.dossierkg.link;

import java.util.List;
import java.util.function.Predicate;

/**
 * How well decisions agree with what people have said.
 *
 * @param threshold the least probability with which a candidate counts as an answer
 * @param precision share of the answers that are right
 * @param recall share of the mentions that mean something which got the right answer
 * @param nil share of the mentions that mean nothing which got no answer; 1 when there are none
 */
public record Measure(double threshold, double precision, double recall, double nil) {
    /** A mention's best candidate and whether it is right. */
    record Answer(String set, double probability, boolean automatic, boolean right, boolean nil) {}

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Counts an answer when its probability is high enough. */
    static Measure at(double threshold, List<Answer> answers) {
        return of(threshold, answers, answer -> answer.probability() >= threshold);
    }

    /** Counts an answer when the linker would accept it by itself. */
    static Measure automatic(double threshold, List<Answer> answers) {
        return of(threshold, answers, Answer::automatic);
    }

    private static Measure of(double threshold, List<Answer> answers, Predicate<Answer> given) {
        long all = answers.stream().filter(given).count();
        long right = answers.stream().filter(given).filter(Answer::right).count();
        long nil = answers.stream().filter(Answer::nil).count();
        long silent =
                answers.stream().filter(Answer::nil).filter(given.negate()).count();
        return new Measure(
                threshold, share(right, all), share(right, answers.size() - nil), nil == 0 ? 1 : share(silent, nil));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** The measure at the threshold with the highest F1. */
    static Measure best(List<Answer> answers) {
        Measure best = at(1, answers);
        for (int percent = 1; percent < 100; percent++) {
            Measure one = at(percent / 100.0, answers);
            if (one.f1() > best.f1()) {
                best = one;
            }
        }
        return best;
    }
}
