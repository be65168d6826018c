package org.dossierkg.server;

import java.util.Locale;
import java.util.Map;
import org.dossierkg.link.ReviewCase.Option;
import org.dossierkg.link.ReviewCase.State;

/** Shows an item that an entity could be, with the evidence and, for those who may decide, the buttons. */
final class ReviewOptionHtml {
    private static final Template OPTION = Template.read("review-option.html");
    private static final Template ITEM = Template.of(
            "<a href=\"https://www.wikidata.org/wiki/{{qid}}\" rel=\"noopener\">{{label}}</a> <small>{{qid}}</small>");
    private static final Template DECIDED =
            Template.of("<span class=\"state {{state}}\">{{words}}</span> <small>{{reviewer}} {{date}}</small>");
    private static final Template BUTTONS = Template.of("""
            <p class="buttons"><button name="decision" value="accepted {{qid}}">Accept</button>
            <button class="plain" name="decision" value="rejected {{qid}}">Reject</button></p>
            """);
    private static final Template UNDO = Template.of(
            "<p class=\"buttons\"><button class=\"plain\" name=\"decision\" value=\"{{decision}}\">{{words}}</button></p>");

    private ReviewOptionHtml() {}

    /** @param unfolded whether the evidence is shown at once */
    static Html of(Option option, boolean writing, boolean unfolded) {
        return OPTION.fill(Map.of(
                "item", item(option),
                "state", option.state().name().toLowerCase(Locale.ROOT),
                "decided", decided(option),
                "description", option.description(),
                "confidence", confidence(option),
                "comment", option.comment(),
                "features", EvidenceHtml.folded(option.features(), unfolded),
                "buttons", writing ? buttons(option) : Html.NONE));
    }

    private static Html item(Option option) {
        return option.qid().isEmpty()
                ? Html.text("No item of Wikidata")
                : ITEM.fill(
                        Map.of("qid", option.qid(), "label", option.label().isEmpty() ? option.qid() : option.label()));
    }

    private static Html decided(Option option) {
        return option.reviewer().isEmpty()
                ? Html.NONE
                : DECIDED.fill(Map.of(
                        "state", option.state().name().toLowerCase(Locale.ROOT),
                        "words", ReviewPage.words(option.state()),
                        "reviewer", option.reviewer(),
                        "date", option.date()));
    }

    /** Nothing for what is decided: whoever decided was sure. */
    private static String confidence(Option option) {
        if (option.confidence().isEmpty() || option.state() != State.OPEN) {
            return "";
        }
        try {
            double percent = 100 * Double.parseDouble(option.confidence());
            return String.format(Locale.ROOT, percent < 1 ? "%.1f %% probable" : "%.0f %% probable", percent);
        } catch (NumberFormatException e) {
            return option.confidence();
        }
    }

    private static Html buttons(Option option) {
        return switch (option.state()) {
            case OPEN -> BUTTONS.fill(Map.of("qid", option.qid()));
            case ACCEPTED -> UNDO.fill(Map.of("decision", "rejected " + option.qid(), "words", "Reject after all"));
            case REJECTED ->
                option.qid().isEmpty()
                        ? Html.NONE
                        : UNDO.fill(Map.of("decision", "accepted " + option.qid(), "words", "Accept after all"));
            case MISSING -> UNDO.fill(Map.of("decision", "rejected sssom:NoTermFound", "words", "Ask again"));
        };
    }
}
