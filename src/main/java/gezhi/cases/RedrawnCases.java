package gezhi.cases;

import gezhi.cases.store.MoveStore;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Following;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open cases go along when grids are redrawn, by the program, in the transaction of who calls. Where they are counted from now on changes and nothing else:
 * the journal keeps the divisions of the past, so the figures of the past stay where they were.
 */
@Service
public class RedrawnCases {
    private final MoveStore store;
    private final ApplicationEventPublisher events;

    RedrawnCases(MoveStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /**
     * How many went along. One that somebody has placed elsewhere meanwhile stays there. Who had a case open at that moment is told that it was changed.
     *
     * @param all by number of case
     */
    @Transactional
    public int follow(List<Following> all) {
        String city = Scoped.current().city();
        List<MoveStore.Moved> moved = store.follow(city, all);
        events.publishEvent(new CasesMoved(
                city,
                moved.stream()
                        .filter(each -> each.step().isOpen())
                        .map(each -> new CasesMoved.Move(each.was(), each.now()))
                        .toList()));
        return moved.size();
    }
}
