package org.dossierkg.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.dossierkg.index.Candidate;
import org.dossierkg.index.CandidateName;

/** Many candidates out of few: copies in which each rare word of a name, website or identifier has its letters mixed. */
final class Copies {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** A word that stands in so many names is kept, as "university" would be. */
    private static final int COMMON = 12;

    /** States have names in a hundred languages; most items have but a few. */
    private static final int NAMES = 8;

    /** In how many ways a word is mixed, some of them far more often than others. */
    private static final int WAYS = 40;

    private final List<Candidate> candidates;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Random random = new Random(1);

    Copies(List<Candidate> candidates) {
        this.candidates = candidates;
        candidates.forEach(candidate -> candidate.names().stream()
                .limit(NAMES)
                .flatMap(name -> WORD.matcher(name.text()).results())
                .forEach(word -> counts.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum)));
    }

    /** Writes copies as lines of JSON until they have so many names. */
    void write(Path file, int names) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Writer out = Files.newBufferedWriter(file)) {
            int written = 0;
            for (int number = 0; written < names; number++) {
                Candidate candidate = candidates.get(number % candidates.size());
                Map<String, Object> copy = copy(candidate, number);
                out.append(json.writeValueAsString(copy)).append('\n');
                written += Math.min(NAMES, candidate.names().size());
            }
        }
    }

    private Map<String, Object> copy(Candidate candidate, int number) {
        Map<String, String> identifiers = new HashMap<>();
        candidate.identifiers().forEach((scheme, value) -> identifiers.put(scheme, mixed(value)));
        return Map.of(
                "qid", "Q" + (100_000_000 + 20 * number),
                "names", candidate.names().stream().limit(NAMES).map(this::name).toList(),
                "desc", candidate.description(),
                "kinds", List.of("org"),
                "country", candidate.countries(),
                "inception", candidate.inception(),
                "websites", candidate.websites().stream().map(this::altered).toList(),
                "ids", identifiers);
    }

    private List<String> name(CandidateName name) {
        return List.of(altered(name.text()), name.language(), name.role().name().toLowerCase(Locale.ROOT));
    }

    private String altered(String text) {
        return WORD.matcher(text).replaceAll(word -> {
            boolean common = counts.getOrDefault(word.group().toLowerCase(Locale.ROOT), 0) >= COMMON;
            return common ? word.group() : mixed(word.group());
        });
    }

    private String mixed(String word) {
        double share = random.nextDouble();
        Random way = new Random(word.hashCode() + (long) (WAYS * share * share * share));
        int[] letters = word.codePoints().toArray();
        for (int i = letters.length - 1; i > 0; i--) {
            int other = way.nextInt(i + 1);
            int letter = letters[i];
            letters[i] = letters[other];
            letters[other] = letter;
        }
        return new String(letters, 0, letters.length);
    }
}
