package gezhi.people;

/** What another module adds below the form of the sign-in page. */
public interface SignInExtras {

    /** A template with a fragment {@code extras(extras)}. */
    String template();

    /** What that fragment shows for {@code city}. */
    Object page(String city);
}
