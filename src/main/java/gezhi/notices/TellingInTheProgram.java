package gezhi.notices;

import gezhi.notices.model.Channel;
import gezhi.notices.model.Fact;
import gezhi.notices.store.NoticeStore;
import gezhi.notices.store.NoticeStore.Told;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts it under the bell of each person. */
@Component
@Order(1)
class TellingInTheProgram implements Way {
    private final NoticeStore store;

    TellingInTheProgram(NoticeStore store) {
        this.store = store;
    }

    @Override
    public void take(List<Fact> facts, List<Telling> tellings) {
        List<Told> told = tellings.stream()
                .filter(telling -> telling.route().channel() == Channel.IN_APP)
                .flatMap(TellingInTheProgram::each)
                .toList();
        if (!told.isEmpty()) {
            store.add(told);
        }
    }

    private static Stream<Told> each(Telling telling) {
        return telling.persons().stream()
                .map(person -> new Told(
                        person, telling.fact(), telling.route().audience().voice()));
    }
}
