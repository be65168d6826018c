package org.dossierkg.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierkg.index.Candidate;
import org.dossierkg.index.EntityTable;
import org.dossierkg.index.Index;

/** Items that a service proposes, as an index that is searched beside another one, which may know some of them. */
final class Beside {
    private final Index index;
    private final Index known;
    private final Set<Mention> answered;
    private final String service;

    /** The entities that the other index has too: its number by the one here. */
    private final Map<Integer, Integer> same;

    private final ThreadLocal<Search> search;

    private Beside(Index index, Index known, Set<Mention> answered, String service) {
        this.index = index;
        this.known = known;
        this.answered = answered;
        this.service = service;
        this.same = same(index.entities(), known.entities());
        this.search = ThreadLocal.withInitial(() -> new Search(index));
    }

    /** @param known the index that it is searched beside */
    static Beside of(Map<Mention, List<Candidate>> proposed, String service, Index known) {
        Map<String, Candidate> items = new LinkedHashMap<>();
        proposed.values()
                .forEach(candidates -> candidates.forEach(item -> items.merge(item.qid(), item, Candidate::with)));
        return new Beside(known.beside(items.values()), known, Set.copyOf(proposed.keySet()), service);
    }

    private static Map<Integer, Integer> same(EntityTable here, EntityTable there) {
        Map<Integer, Integer> byNumber = new HashMap<>();
        for (int entity = 0; entity < here.size(); entity++) {
            byNumber.put(here.number(entity), entity);
        }
        Map<Integer, Integer> same = new HashMap<>();
        for (int entity = 0; entity < there.size(); entity++) {
            Integer own = byNumber.get(there.number(entity));
            if (own != null) {
                same.put(own, entity);
            }
        }
        return same;
    }

    String service() {
        return service;
    }

    /** Whether the service was asked for a mention, and has answered. */
    boolean answers(Mention mention) {
        return answered.contains(mention);
    }

    /** What the other index has for a mention and what is found here; an entity of both by the names of both. */
    List<Pool.Found> add(Mention mention, List<Pool.Found> found) {
        Map<Integer, Pool.Found> byEntity = new LinkedHashMap<>();
        found.forEach(one -> byEntity.put(one.entity(), one));
        List<Pool.Found> others = new ArrayList<>();
        for (Pool.Found one : Pool.of(Context.of(mention, index), index, search.get())) {
            Integer entity = same.get(one.entity());
            if (entity == null) {
                others.add(one);
            } else if (mention.kind() == null
                    || !mention.kind().excludes(known.entities().kinds(entity))) {
                byEntity.computeIfAbsent(entity, number -> new Pool.Found(known, number))
                        .join(one);
            }
        }
        List<Pool.Found> all = new ArrayList<>(byEntity.values());
        all.addAll(others);
        return all;
    }
}
