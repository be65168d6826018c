package org.dossierkg.link;

import java.util.ArrayList;
import java.util.List;

/** Says in one sentence what speaks for the first of some candidates, and which is the next. */
final class Reasons {
    private Reasons() {}

    static String of(Mention mention, List<Scored> candidates) {
        Scored best = candidates.get(0);
        List<String> parts = new ArrayList<>();
        parts.add(name(best));
        evidence(best, Feature.IDENTIFIER, "an identifier agrees", parts);
        evidence(best, Feature.WEBSITE_SAME, "the website agrees", parts);
        evidence(best, Feature.DOMAIN_SAME, "the web domain agrees", parts);
        evidence(best, Feature.DOMAIN_OTHER, "the web domain differs", parts);
        evidence(best, Feature.COUNTRY_SAME, "country " + best.countries() + " agrees", parts);
        evidence(best, Feature.COUNTRY_OTHER, "country " + best.countries() + " differs", parts);
        evidence(best, Feature.HINT_SAME, "description, website or the end of a name point to the country", parts);
        evidence(best, Feature.HINT_OTHER, "description, website or the end of a name point to another country", parts);
        evidence(best, Feature.YEAR_SAME, "year " + mention.year() + " agrees", parts);
        evidence(best, Feature.YEAR_OTHER, "the year differs", parts);
        evidence(best, Feature.KIND_OTHER, "the kind differs", parts);
        if (candidates.size() > 1 && candidates.get(1).probability() >= 0.01) {
            parts.add(rival(candidates.get(1)));
        }
        return String.join("; ", parts);
    }

    private static void evidence(Scored best, Feature feature, String text, List<String> parts) {
        if (best.has(feature)) {
            parts.add(text);
        }
    }

    private static String name(Scored best) {
        String quoted = "\"" + best.name().text() + "\"";
        if (best.has(Feature.SAME_NAME)) {
            return quoted + " is the same name";
        }
        if (best.has(Feature.SAME_CORE)) {
            return quoted + " is the same name but for legal form, common words or script";
        }
        if (best.has(Feature.COUNTRY_NAME) || best.has(Feature.COUNTRY_LOCALE)) {
            return "a known name of " + best.label();
        }
        if (best.has(Feature.COUNTRY_BRIEF)) {
            return "a name of " + best.label() + " but for the kind of state";
        }
        if (best.has(Feature.INITIALS)) {
            return "the initials of " + quoted;
        }
        if (best.written().isEmpty()) {
            return quoted + " was found without its name";
        }
        return quoted + " shares " + Math.round(100 * best.value(Feature.OVERLAP)) + " % of the words' weight";
    }

    private static String rival(Scored second) {
        String country = second.has(Feature.COUNTRY_OTHER) ? " differs in country" : "";
        String countries = second.countries().isEmpty() ? "" : " (" + second.countries() + ")";
        return "next is " + second.qid() + " " + second.label() + countries + " with " + Rules.percent(second)
                + country;
    }
}
