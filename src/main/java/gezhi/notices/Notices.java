package gezhi.notices;

import gezhi.notices.store.NoticeStore;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person at hand was told in the program. Nobody reads what others were told. */
@Service
@Transactional
public class Notices {
    /** The bell counts no further: 99+. */
    public static final int MOST = 100;

    private static final UUID NEWEST = new UUID(-1, -1);

    private final NoticeStore store;
    private final Clock clock;

    Notices(NoticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How many are unread, at most {@value #MOST}; none for who has not signed in. */
    @Transactional(readOnly = true)
    public int unread() {
        @Nullable UUID person = Scoped.current().person();
        return person == null ? 0 : store.unread(person, MOST);
    }

    /**
     * The latest first.
     *
     * @param before key of the row after which the page begins; anything else begins at the top
     */
    @Transactional(readOnly = true)
    public Slice<Notice> list(boolean unread, String before) {
        return Slice.of(
                store.page(me(), unread, key(before), Slice.SIZE + 1),
                Slice.SIZE,
                notice -> notice.id().toString());
    }

    /** Marks it as read and gives it; empty when it is not one's own. */
    public Optional<Notice> open(UUID id) {
        Optional<Notice> notice = store.find(me(), id);
        notice.ifPresent(found -> store.read(me(), found.id(), clock.instant()));
        return notice;
    }

    /** Marks everything as read up to the one that stood on top of the page. */
    public void readAll(UUID last) {
        store.readAll(me(), last, clock.instant());
    }

    private static UUID key(String before) {
        try {
            return before.isEmpty() ? NEWEST : UUID.fromString(before);
        } catch (IllegalArgumentException malformed) {
            return NEWEST;
        }
    }

    private static UUID me() {
        @Nullable UUID person = Scoped.current().person();
        if (person == null) {
            throw new IllegalStateException("Notices are of persons");
        }
        return person;
    }
}
