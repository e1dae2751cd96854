package org.specialstudy.notification;

import java.util.List;
import java.util.Locale;
import org.specialstudy.notification.Gateway.Parcel;
import org.specialstudy.timeline.FactWords;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.ScreenWords.Spoken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes a letter in its reader's language, when it goes out: what is to be read, of which study, and where; never what a paper says. */
@Component
class Letters {

    record Letter(String sender, String subject, String plain, String html, Locale language) {}

    /** One piece of news as it stands in a letter. */
    private record Item(String reason, String title, String study, List<String> lines, String address) {}

    private final ScreenWords words;
    private final String address;

    Letters(ScreenWords words, @Value("${specialstudy.address:}") String address) {
        this.words = words;
        this.address = address.strip().replaceAll("/+$", "");
    }

    Letter letter(Parcel parcel) {
        var language = language(parcel);
        var spoken = words.in(language);
        var items = parcel.news().stream().map(news -> item(news, spoken)).toList();
        var first = items.getFirst();
        var subject = items.size() == 1 ? "[" + first.reason() + "] " + first.title()
            : spoken.say("notification:mail.several", "count", items.size(), "title", first.title());
        return new Letter(spoken.say("common:app"), oneLine(subject), plain(parcel, items, spoken), html(parcel, items, spoken, language), language);
    }

    /** A letter that is no news: what it is about, its link, and what to do if it is unexpected. */
    Letter notice(String about, String name, String email, String link, Preference.Language wanted) {
        var language = language(wanted);
        var spoken = words.in(language);
        var greeting = spoken.say("notification:mail.greeting", "name", name);
        var text = spoken.say("notification:mail." + about + ".text", "email", email);
        var otherwise = spoken.say("notification:mail." + about + ".otherwise");
        var html = page(language, "<p>%s</p><p>%s</p><p><a href=\"%s\" style=\"color:#1d4f91\">%s</a></p><p style=\"color:#646a73\">%s</p>".formatted(
            HtmlUtils.htmlEscape(greeting), HtmlUtils.htmlEscape(text), HtmlUtils.htmlEscape(address + link), HtmlUtils.htmlEscape(address + link),
            HtmlUtils.htmlEscape(otherwise)));
        return new Letter(spoken.say("common:app"), spoken.say("notification:mail." + about + ".subject"), String.join("\n\n", greeting, text, address + link,
            otherwise) + "\n", html, language);
    }

    /** The sentence alone, for channels that carry no more. */
    String sentence(NotificationView news, Parcel parcel) {
        return title(news, words.in(language(parcel)));
    }

    String link(NotificationView news) {
        return address + news.link();
    }

    private static Locale language(Parcel parcel) {
        return language(parcel.preference().language());
    }

    private static Locale language(Preference.Language language) {
        return language == Preference.Language.EN ? Locale.ENGLISH : Locale.CHINESE;
    }

    private Item item(NotificationView news, Spoken spoken) {
        return new Item(spoken.one("notification:reason", news.reason()), title(news, spoken), news.study().title(), DigestLines.said(news, spoken),
            link(news));
    }

    private static String title(NotificationView news, Spoken spoken) {
        return new FactWords(spoken).sentence(news.kind(), news.by(), news.details());
    }

    private String plain(Parcel parcel, List<Item> items, Spoken spoken) {
        var text = new StringBuilder(spoken.say("notification:mail.greeting", "name", parcel.to().name())).append("\n\n");
        for (var item : items) {
            text.append("[").append(item.reason()).append("] ").append(item.title()).append('\n').append("    ").append(item.study()).append('\n');
            item.lines().forEach(line -> text.append("    ").append(line).append('\n'));
            text.append("    ").append(item.address()).append("\n\n");
        }
        return text.append(spoken.say("notification:mail.footer", "address", address + "/notifications/settings")).append('\n').toString();
    }

    private String html(Parcel parcel, List<Item> items, Spoken spoken, Locale language) {
        var rows = new StringBuilder();
        for (var item : items) {
            var lines = item.lines().stream().map(line -> "<br>" + HtmlUtils.htmlEscape(line)).reduce("", String::concat);
            rows.append("""
                <tr><td style="padding:8px 12px 8px 0;vertical-align:top;white-space:nowrap;color:#4a5058">%s</td>
                <td style="padding:8px 0"><a href="%s" style="color:#1d4f91">%s</a><br><span style="color:#646a73">%s</span>%s</td></tr>
                """.formatted(HtmlUtils.htmlEscape(item.reason()), HtmlUtils.htmlEscape(item.address()), HtmlUtils.htmlEscape(item.title()),
                HtmlUtils.htmlEscape(item.study()), lines));
        }
        return page(language, "<p>%s</p><table role=\"presentation\" style=\"border-collapse:collapse\">\n%s</table><p style=\"color:#646a73\">%s</p>"
            .formatted(
                HtmlUtils.htmlEscape(spoken.say("notification:mail.greeting", "name", parcel.to().name())), rows, HtmlUtils.htmlEscape(spoken.say(
                    "notification:mail.footer", "address", address + "/notifications/settings"))));
    }

    private static String page(Locale language, String body) {
        return """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"></head>
            <body style="font-family:'PingFang SC','Microsoft YaHei',Arial,sans-serif;font-size:14px;line-height:22px;color:#1f2329">
            %s</body></html>
            """.formatted(language.getLanguage().equals("en") ? "en" : "zh-CN", body);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
