package gezhi.orders.web;

import gezhi.orders.loop.Refusal;
import gezhi.platform.Role;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Every refusal as a sentence: what happened, why, what to do now. */
final class OrderRefusals {
    private OrderRefusals() {}

    static String say(Refusal refusal, OrderSpeech speech) {
        String key = "orders.refused." + refusal.getClass().getSimpleName();
        return switch (refusal) {
            case Refusal.NotYourStep(var at, var action) ->
                speech.say(key, speech.say("orders.step." + at), speech.say("orders.action." + action));
            case Refusal.NotYourRole(var action, var who) ->
                speech.say(key, speech.say("orders.action." + action), roles(who, speech));
            case Refusal.WordsMissing(var action) -> speech.say(key, speech.say("orders.action." + action));
            case Refusal.NotRecorded(var reason) -> speech.say(reason);
            default -> speech.say(key);
        };
    }

    /** The field of the form of a new order that it is about; empty for the whole. */
    static String field(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotYourPlace _, Refusal.NoSuchPlace _ -> "address";
            case Refusal.NoSuchKind _ -> "kind";
            case Refusal.NoSuchSkill _ -> "skill";
            case Refusal.TimeOutOfRange _ -> "day";
            case Refusal.NobodyServed _ -> "name";
            case Refusal.HelpersOutOfRange _ -> "helpers";
            case Refusal.WordsMissing _ -> "words";
            default -> "";
        };
    }

    private static String roles(Set<Role> who, OrderSpeech speech) {
        return who.stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> speech.say(role.messageKey()))
                .collect(Collectors.joining(speech.say("cases.or")));
    }
}
