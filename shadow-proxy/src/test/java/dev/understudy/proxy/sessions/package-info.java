/** Sessions of a real Django on a shared database, in front of which the proxy mirrors. Decides nothing; tests only. */
package dev.understudy.proxy.sessions;
