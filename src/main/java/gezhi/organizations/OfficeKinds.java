package gezhi.organizations;

import gezhi.organizations.KindOutcome.Changed;
import gezhi.organizations.KindOutcome.Reason;
import gezhi.organizations.KindOutcome.Refused;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of offices of the city at hand: those of its profile at first, then what its administrator makes of them. */
@Service
@Transactional
public class OfficeKinds {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{1,39}");
    private static final int LONGEST_NAME = 50;

    private final KindStore store;
    private final Clock clock;

    OfficeKinds(KindStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Standing kinds in their order, with how many standing offices each has. */
    @Transactional(readOnly = true)
    public List<KindInUse> list() {
        return store.list(city());
    }

    /** Adds a kind from today, after the others. */
    public KindOutcome add(OfficeKind kind) {
        if (!CODE.matcher(kind.code()).matches()) {
            return new Refused(Reason.BAD_CODE);
        }
        if (isNoName(kind.zh()) || isNoName(kind.en())) {
            return new Refused(Reason.NO_NAME);
        }
        OfficeKind named =
                new OfficeKind(kind.code(), kind.zh().strip(), kind.en().strip());
        return store.add(city(), named, LocalDate.now(clock)) ? new Changed() : new Refused(Reason.CODE_TAKEN);
    }

    /** Ends a kind from today; closed offices stay of it. */
    public KindOutcome end(String code) {
        List<KindInUse> kinds = list();
        Optional<KindInUse> found =
                kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_KIND);
        }
        if (found.get().offices() > 0) {
            return new Refused(Reason.STILL_USED);
        }
        if (kinds.size() == 1) {
            return new Refused(Reason.LAST_ONE);
        }
        store.end(city(), code, LocalDate.now(clock));
        return new Changed();
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.strip().length() > LONGEST_NAME;
    }

    private static String city() {
        return Scoped.current().city();
    }
}
