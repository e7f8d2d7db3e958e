package gezhi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The login typed into a sign-in form that was not accepted, kept for the form that is shown again. */
public final class TypedLogin {
    private static final String KEY = TypedLogin.class.getName();
    private static final int LONGEST = 200;

    private TypedLogin() {}

    public static void keep(HttpServletRequest request) {
        @Nullable String typed = request.getParameter("username");
        if (typed != null && typed.length() <= LONGEST) {
            request.getSession().setAttribute(KEY, typed);
        }
    }

    /** Gives it out once; empty when there is none. */
    public static String take(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        @Nullable Object typed = session == null ? null : session.getAttribute(KEY);
        if (session != null) {
            session.removeAttribute(KEY);
        }
        return typed == null ? "" : typed.toString();
    }
}
