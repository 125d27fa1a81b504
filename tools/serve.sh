# Starts the server that $app holds, as $command (serve or demo) with $arguments, or what looks after it. Sourced by ./stigar, which
# it never returns to.

main=org.stigar.app.StigarApplication
if [ "$command" != serve ] && [ "$command" != demo ]; then
    export STIGAR_HOME=${STIGAR_HOME:-$HOME/.stigar}
    [ -z "${language-}" ] || flags+=(-Duser.language="$language")
    # shellcheck disable=SC2086 # STIGAR_JAVA_OPTS holds several words
    exec "$JAVA_HOME/bin/java" "${flags[@]}" -Xmx256m -Dfile.encoding=UTF-8 -Xlog:disable -Xlog:all=warning:stderr \
        ${STIGAR_JAVA_OPTS-} -cp "$app/stigar.jar" "$main" "${arguments[@]}"
fi
if [ "$command" = demo ]; then
    STIGAR_HOME=${STIGAR_HOME:-$HOME/.stigar-demo}
    # What is made up must never come among what is real.
    if [ -e "$STIGAR_HOME/keys" ] && [ ! -e "$STIGAR_HOME/made-up" ]; then
        say "$STIGAR_HOME belongs to a server that is no demo. Give the demo a directory of its own: --home DIR"
        exit 2
    fi
    mkdir -p "$STIGAR_HOME" && : >"$STIGAR_HOME/made-up" || exit 2
    arguments+=(--spring.profiles.active=demo)
else
    STIGAR_HOME=${STIGAR_HOME:-$HOME/.stigar}
    if [ -e "$STIGAR_HOME/made-up" ]; then
        say "$STIGAR_HOME holds a made-up company. Give the server a directory of its own: --home DIR"
        exit 2
    fi
fi
export STIGAR_HOME

# All tiers of the compiler: the first alone starts with half the processor time (3.2 s to 7.1 s, archive
# and all), but the forest is computed for as long as the server runs.
flags+=(-Xmx512m -XX:MaxMetaspaceSize=192m -Dfile.encoding=UTF-8)

# What a start loads is archived for the later ones, for each build of Java: a start to its end, in a directory of its own.
archive=$app/classes-$(jdk_build "$JAVA_HOME").jsa
record_start() {
    [ -e "$archive" ] && return
    local home=$archive.home
    mkdir -p "$home"
    say "preparing quick starts (once)"
    env -u STIGAR_DB_URL STIGAR_HOME="$home" "$JAVA_HOME/bin/java" "${flags[@]}" -Xlog:disable \
        -XX:ArchiveClassesAtExit="$archive.new" -Dspring.context.exit=onRefresh -Dlogging.level.root=off \
        -cp "$app/stigar.jar" "$main" --stigar.port=0 --stigar.management-port=0 >/dev/null 2>&1 </dev/null || true
    # Exiting so halts Java, and leaves its PostgreSQL behind.
    [ ! -e "$home/data/postmaster.pid" ] || kill -INT "$(head -n 1 "$home/data/postmaster.pid")" || true
    rm -rf "$home" || true # it may be writing still
    [ -e "$archive.new" ] || : >"$archive.new" # failed: do not try at every start
    mv "$archive.new" "$archive"
}
[ -e "$archive" ] || exclusively record_start
[ ! -s "$archive" ] || flags+=(-XX:SharedArchiveFile="$archive")

# shellcheck disable=SC2086 # STIGAR_JAVA_OPTS holds several words
exec "$JAVA_HOME/bin/java" "${flags[@]}" -Xlog:disable -Xlog:all=warning:stderr ${STIGAR_JAVA_OPTS-} \
    -cp "$app/stigar.jar" "$main" "${arguments[@]}"
