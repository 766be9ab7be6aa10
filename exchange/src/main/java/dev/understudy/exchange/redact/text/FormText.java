package dev.understudy.exchange.redact.text;

import dev.understudy.exchange.message.Bytes;

/** Whether bytes can be a form at all; clients label JSON and other things so, and in those no field would be found. */
public final class FormText {
    private FormText() {}

    public static boolean isForm(Bytes body) {
        for (byte b : body.unsafeArray()) {
            if (!isFormCharacter((char) (b & 0xff))) return false;
        }
        return true;
    }

    private static boolean isFormCharacter(char c) {
        return (c < 0x80 && Character.isLetterOrDigit(c)) || "*-._+%&=~!$'(),:@/[]".indexOf(c) >= 0;
    }
}
