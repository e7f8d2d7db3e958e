package gezhi.cases.web;

import gezhi.cases.RefusalWords;
import gezhi.cases.loop.Refusal;
import org.springframework.stereotype.Component;

/** The sentences of the pages, for other doors. */
@Component
class SayingRefusals implements RefusalWords {
    private final Wordings wordings;

    SayingRefusals(Wordings wordings) {
        this.wordings = wordings;
    }

    @Override
    public String say(Refusal why) {
        return Refusals.say(why, wordings.current());
    }
}
