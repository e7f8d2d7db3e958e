package gezhi.cases;

import gezhi.cases.forms.Reply;
import gezhi.cases.store.PublicReads;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.City;
import gezhi.territory.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * The cases of a place as everybody may know them: no names, no addresses, the community for a place, words once a desk has filed the
 * case, nothing of private categories; of what was refused or is void nothing but that. Whoever asks sees the same.
 */
@Service
public class Surroundings {
    private final PublicReads reads;
    private final Cases cases;
    private final Questions questions;
    private final Merging merging;
    private final Cities cities;

    Surroundings(PublicReads reads, Cases cases, Questions questions, Merging merging, Cities cities) {
        this.reads = reads;
        this.cases = cases;
        this.questions = questions;
        this.merging = merging;
        this.cities = cities;
    }

    /** Newest first; a grid or a unit stands for its community. {@code after} is the key of the page before, empty for the first. */
    public Slice<PublicCase> list(String division, String category, String after) {
        return list(division, category, after, Slice.SIZE);
    }

    /** The same, so many at a time. */
    public Slice<PublicCase> list(String division, String category, String after, int size) {
        int community = Level.COMMUNITY.codeLength(Scoped.current().city());
        String within = division.substring(0, Math.min(division.length(), community));
        List<PublicCase> found =
                asEverybody(() -> reads.page(within, category, RowKey.of(after, RowKey.NEWEST), size + 1));
        return Slice.of(found, size, row -> new RowKey(row.receivedAt(), row.id()).text())
                .map(PublicCase::inPublicWords);
    }

    public Optional<PublicCase> find(String number) {
        return asEverybody(() -> reads.find(number)).map(PublicCase::inPublicWords);
    }

    /**
     * A case that was refused or found void since its address went out in lists and feeds: that it was, and no word of it. It stands in no list
     * any more; one of a private category never did, and is not found.
     */
    public Optional<PublicCase> findWithdrawn(String city, String number) {
        return cities.find(city)
                .flatMap(known -> in(city, () -> asEverybody(() -> reads.findWithdrawn(number))))
                .map(PublicCase::withoutWords);
    }

    /** What its reporter replied to questions that are marked public, once the words of the case are known. */
    public List<Reply> replies(PublicCase row) {
        return asEverybody(() -> questions.published(List.of(row.id()))).getOrDefault(row.id(), List.of());
    }

    /**
     * "Me too": a report of its own that joins the case, so that whoever sends it follows and is told.
     *
     * @param words in addition; may be empty
     * @param door of the household, so that it is counted once; may be empty, and is not kept
     */
    public Outcome meToo(PublicCase same, UUID requestId, String words, String door) {
        Report report = new Report(
                requestId,
                Report.Channel.WEB,
                same.category(),
                null,
                same.community(),
                "",
                words.isBlank() ? same.number() : words,
                null,
                List.of());
        Outcome outcome = cases.report(report);
        if (outcome instanceof Outcome.Reported reported) {
            merging.join(reported.caseId(), same.number(), door);
        }
        return outcome;
    }

    /**
     * What everybody may know, everybody may ask for, whichever city they look at or belong to: elsewhere one is a visitor.
     *
     * @param code of a city or of a division in it; where there is none, whoever asks stays where they are and finds nothing
     */
    public <R> R in(String code, Supplier<R> asking) {
        Optional<String> city = cities.of(code).map(City::code);
        boolean here = Scoped.find().map(Scope::city).equals(city);
        return here || city.isEmpty() ? asking.get() : Scoped.call(Scope.visitor(city.get()), asking::get);
    }

    /** By number in a city, whichever city is at hand. */
    public Optional<PublicCase> find(String city, String number) {
        return cities.find(city).flatMap(known -> in(city, () -> find(number)));
    }

    /** The page of a case whose address says no city, as addresses did before: in the city at hand first, then in any other. */
    public Optional<String> page(String number) {
        Stream<String> here = Scoped.find().map(Scope::city).stream();
        return Stream.concat(here, cities.list().stream().map(City::code))
                .filter(city -> find(city, number).isPresent()
                        || findWithdrawn(city, number).isPresent())
                .findFirst()
                .map(city -> PublicCase.path(city, number));
    }

    private static <R> R asEverybody(Supplier<R> reading) {
        return Scoped.call(Scope.system(Scoped.current().city()), reading::get);
    }
}
