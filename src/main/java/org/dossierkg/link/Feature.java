package org.dossierkg.link;

import java.util.Locale;

/** What is compared between a mention and a candidate, each as a number from about -1 to 1. */
public enum Feature {
    FOUND("is in the index"),
    SAME_NAME("the name is the same"),
    SAME_CORE("the name is the same but for legal form, joining words, translation of common words"),
    OVERLAP("share of the words of both that agree, by weight"),
    MENTION_COVERED("share of the mention's words that the candidate has, by weight"),
    NAME_COVERED("share of the candidate's words that the mention has, by weight"),
    MENTION_REST("weight of the mention's words that the candidate lacks"),
    NAME_REST("weight of the candidate's words that the mention lacks"),
    SPELLING("share of the words that agree but for spelling"),
    ONE_WORD("a part of the name agrees, and it is one word"),
    ONE_WORD_SAME("the name that is the same is one word"),
    INITIALS("the mention is the initials of a name, more so the more they are"),
    INITIALS_OF("a name is the initials of the mention, more so the more they are"),
    ACRONYM("the name that agrees is an acronym, more so the shorter it is"),
    SOUND("a word agrees by its sound alone, more so the shorter it is"),
    BEGINS("the name begins with the mention and goes on"),
    ENDS("the name ends with the mention and has words before it"),
    NUMBERS("numbers differ"),
    SORT("a word for a sort of institution, such as university, stands in one only"),
    COUNTRY_SAME("the country agrees"),
    COUNTRY_OTHER("the country differs"),
    SAME_HERE("the name is the same, and the country agrees or seems to"),
    HINT_SAME("website, description or the end of a name point to the country"),
    HINT_OTHER("website, description or the end of a name point to another country"),
    NAMED_SAME("the name that agrees is that of the mention but for the country, which agrees"),
    NAMED_OTHER("the country that the mention's name speaks of is another"),
    YEAR_SAME("the year agrees"),
    YEAR_OTHER("the year differs"),
    WEBSITE_SAME("the website agrees"),
    DOMAIN_SAME("the web domain agrees"),
    DOMAIN_OTHER("the web domain differs"),
    IDENTIFIER("an identifier agrees"),
    RIVALS("others have the same name"),
    PART_RIVALS("others have all words of the mention too"),
    QUALIFIER_SAME("what stands in brackets is in the description or a name"),
    QUALIFIER_OTHER("what stands in brackets is not in the description"),
    PLACE("it is a country or a region, which is not what is asked for"),
    PLACE_PART("it is a country or a region, and the mention has more words than its name"),
    LABEL("the name that agrees is the candidate's main one"),
    KNOWN("the candidate has many names"),
    KIND_SAME("the kind agrees"),
    KIND_OTHER("the kind is another, though not excluded"),
    LANGUAGE("the language agrees"),
    COUNTRY_NAME("it is a name of the country"),
    COUNTRY_LOCALE("it is a name or code of the country in a language's locale data"),
    COUNTRY_BRIEF("it is the country's name but for the kind of state"),
    STATE("the candidate is a country, not a territory");

    private final String meaning;

    Feature(String meaning) {
        this.meaning = meaning;
    }

    /** The word for it in files, such as {@code country-same}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where its value stands in an array of all features' values. */
    @SuppressWarnings("EnumOrdinal") // the arrays live no longer than the program
    int place() {
        return ordinal();
    }

    /** What it says when its value is high, as a part of a sentence. */
    public String meaning() {
        return meaning;
    }
}
