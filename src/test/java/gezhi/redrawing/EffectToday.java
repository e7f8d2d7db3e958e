package gezhi.redrawing;

import org.springframework.context.ApplicationContext;

/** What the timer does every five minutes, at once; for journeys, which do not wait. */
public final class EffectToday {
    private EffectToday() {}

    public static void come(ApplicationContext program, String city) {
        program.getBean(TakingEffect.class).look(city);
    }
}
