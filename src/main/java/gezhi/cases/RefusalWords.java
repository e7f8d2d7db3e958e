package gezhi.cases;

import gezhi.cases.loop.Refusal;

/** Says a refusal as a sentence, in the reader's language: what happened, why, what to do now. */
public interface RefusalWords {
    String say(Refusal why);
}
