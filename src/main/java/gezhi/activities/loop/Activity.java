package gezhi.activities.loop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity with the sign-ups that the reader sees.
 *
 * @param entries of its journal
 * @param division the community or street for whose volunteers it is
 * @param skill a code of the city's list that is needed; empty for none
 * @param taken how many have, or had to the end, a place
 * @param waiting how many stand in the line
 */
public record Activity(
        UUID id,
        Step step,
        int version,
        int entries,
        String division,
        String skill,
        Terms terms,
        int taken,
        int waiting,
        List<SignUp> signUps) {
    public Activity {
        signUps = List.copyOf(signUps);
    }

    public int free() {
        return Math.max(0, terms.places() - taken);
    }

    public Optional<SignUp> find(@Nullable UUID signUp) {
        return signUps.stream().filter(each -> each.id().equals(signUp)).findFirst();
    }

    /** The standing sign-up of a person. */
    public Optional<SignUp> of(@Nullable UUID person) {
        return signUps.stream()
                .filter(each -> each.person().equals(person) && each.step() != Step.WITHDRAWN)
                .findFirst();
    }

    Activity at(Step to) {
        return new Activity(id, to, version + 1, entries, division, skill, terms, taken, waiting, signUps);
    }

    Activity with(Terms now) {
        return new Activity(id, step, version + 1, entries, division, skill, now, taken, waiting, signUps);
    }

    /** With so many more, or fewer, who have a place and who wait. */
    Activity counting(int places, int line) {
        return new Activity(
                id, step, version, entries, division, skill, terms, taken + places, waiting + line, signUps);
    }
}
