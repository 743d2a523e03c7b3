package org.haven.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What whoever started Haven needs to know next. */
final class Welcome {

    private Welcome() {}

    static String text(Haven haven, boolean ownSignIn) {
        var lines = new ArrayList<String>();
        lines.add("Haven is ready at " + haven.address());
        lines.add("");
        lines.add("  API page   " + haven.address() + "/swagger-ui.html");
        lines.add("  OpenAPI    " + haven.address() + "/v3/api-docs");
        lines.add("  Data       " + haven.folder().root());
        lines.addAll(ownSignIn ? signIn(haven) : List.of("  Sign-in    by the issuer that the configuration names"));
        lines.add("");
        return String.join(System.lineSeparator(), lines);
    }

    private static List<String> signIn(Haven haven) {
        var clients = DemoClients.of(haven.community());
        var first = clients.all().get(0).id();
        var lines = new ArrayList<String>();
        lines.add("  Users      " + clients.all().stream().map(DemoClient::id).collect(Collectors.joining(", ")));
        DemoClients.named(
                haven.community(),
                (name, agency) -> lines.add(
                        "             " + name + "-... work for " + agency.name() + ", agency " + agency.agency()));
        lines.add("  Secrets    " + haven.folder().secrets() + ", one file for each user");
        lines.add("");
        lines.add("A token for " + first + ":");
        lines.add("");
        lines.add("  curl -s -d grant_type=client_credentials -u \"" + first + ":$(cat "
                + quoted(haven.folder().secrets().resolve(first).toString()) + ")\" " + haven.address()
                + "/oauth2/token");
        return lines;
    }

    private static String quoted(String path) {
        return "'" + path.replace("'", "'\\''") + "'";
    }
}
