package gezhi.cases;

import gezhi.cases.loop.Actor;
import gezhi.cases.loop.Loop;
import gezhi.cases.store.CaseReads;
import gezhi.cases.store.CaseStore;
import gezhi.cases.store.Loaded;
import gezhi.cases.store.PhotoStore;
import gezhi.files.Photos;
import gezhi.platform.Ids;
import gezhi.platform.RowKey;
import gezhi.platform.Secrets;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases as the scope at hand sees them: whoever may not see a case finds none. */
@Service
@Transactional(readOnly = true)
public class CaseQueries {
    private final CaseReads reads;
    private final CaseStore store;
    private final PhotoStore links;
    private final Photos photos;
    private final Clock clock;

    CaseQueries(CaseReads reads, CaseStore store, PhotoStore links, Photos photos, Clock clock) {
        this.reads = reads;
        this.store = store;
        this.links = links;
        this.photos = photos;
        this.clock = clock;
    }

    /** A page of a list, newest first; {@code after} is the key of the page before, empty for the first. */
    public Slice<CaseRow> list(CaseFilter filter, String after) {
        return list(filter, after, Slice.SIZE);
    }

    public Slice<CaseRow> list(CaseFilter filter, String after, int size) {
        List<CaseRow> found = reads.page(filter, RowKey.of(after, RowKey.NEWEST), size + 1);
        return Slice.of(found, size, row -> new RowKey(row.received(), row.id()).text());
    }

    /** How many cases the list has in all. */
    public long count(CaseFilter filter) {
        return reads.count(filter);
    }

    /** The case page: the case, its story, and the buttons that this person may press. */
    public Optional<CaseFile> find(UUID id) {
        Optional<Loaded> loaded = store.load(id, Ids.next());
        return loaded.flatMap(found -> reads.find(id).map(row -> file(row, found)));
    }

    /** The id behind a number, as written or without the dash. */
    public Optional<UUID> findByNumber(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.length() == 12
                ? reads.findByNumber(digits.substring(0, 6) + "-" + digits.substring(6))
                : Optional.empty();
    }

    /** The case that a report became, by {@link Report#key}; empty while it was not sent, or when the case is out of sight. */
    public Optional<UUID> findReported(UUID key) {
        return store.findReport(key).map(CaseStore.NumberedCase::id);
    }

    /** Open cases with a position within a box and a subtree, newest first. */
    public List<CaseRow> openIn(Box box, String division, int limit) {
        return reads.openIn(box, division.isEmpty() ? Scoped.current().city() : division, limit);
    }

    /** The photo, if it belongs to a case in sight. */
    public Optional<byte[]> findPhoto(UUID photo) {
        return links.isSeen(photo) ? photos.findJpeg(photo) : Optional.empty();
    }

    public Optional<byte[]> findThumbnail(UUID photo) {
        return links.isSeen(photo) ? photos.findThumbnail(photo) : Optional.empty();
    }

    /** The scope of somebody who holds this secret link: within it the case is found and may be evaluated. */
    public static Scope holderOf(String city, String token) {
        return Scope.holderOf(city, Secrets.hash(token));
    }

    /** The case of the secret link that the scope holds. */
    public Optional<CaseFile> findByLink() {
        Scope scope = Scoped.current();
        return Optional.ofNullable(scope.token()).flatMap(reads::findByLink).flatMap(this::find);
    }

    private CaseFile file(CaseRow row, Loaded loaded) {
        Actor actor = Acting.actor(loaded);
        return new CaseFile(
                row,
                loaded.state().deadline(),
                loaded.state().reporter(),
                reads.findContact(row.id()).map(Contact::masked).orElse(null),
                reads.timeline(row.id()),
                Loop.open(loaded.state(), actor, clock.instant()),
                reads.replies(row.id()));
    }
}
