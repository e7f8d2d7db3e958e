package gezhi.cases;

/** How to reach the reporter. Shown masked; in full only to who asks for it, and that is recorded. */
public record Contact(String name, String phone) {

    /** 林** and 138****1234. */
    public Contact masked() {
        String shownName = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
        int length = phone.length();
        String shownPhone = length < 7
                ? "*".repeat(length)
                : phone.substring(0, 3) + "*".repeat(length - 7) + phone.substring(length - 4);
        return new Contact(shownName, shownPhone);
    }
}
