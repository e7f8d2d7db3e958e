package gezhi.volunteering;

import gezhi.callouts.Reserves;
import java.util.List;
import org.springframework.stereotype.Component;

/** Volunteers who agreed to be called out, for call-outs. */
@Component
class ReservesOfVolunteers implements Reserves {
    private final VolunteerStore store;

    ReservesOfVolunteers(VolunteerStore store) {
        this.store = store;
    }

    @Override
    public List<Reserve> listUnder(String division) {
        return store.reserves(division).stream()
                .map(each -> new Reserve(each.person(), each.name(), each.division()))
                .toList();
    }
}
