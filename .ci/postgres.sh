# Sourced by .ci/run and .ci/with-postgres: a temporary PostgreSQL 15 with PostGIS in $work, on Debian 12.

work=$(mktemp -d /tmp/kuangjie-ci.XXXXXX)
chmod 755 "$work"
postgres_bin=/usr/lib/postgresql/15/bin

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
# PostgreSQL refuses to run as root
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

clean_up() {
  if [ -f "$work/data/postmaster.pid" ]; then
    as_postgres "$postgres_bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true
  fi
  rm -rf "$work"
}
trap clean_up EXIT

retry() {
  local attempt
  for attempt in 1 2 3 4; do
    if "$@"; then return 0; fi
    sleep $((attempt * 5))
  done
  return 1
}

# install_packages_for FILE PACKAGES [FILE PACKAGES]…: the Debian packages (a word or several) whose file is not there yet
install_packages_for() {
  local missing=()
  while [ $# -gt 0 ]; do
    # shellcheck disable=SC2206 # several packages in one word
    [ -e "$1" ] || missing+=($2)
    shift 2
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  retry as_root apt-get update -q
  retry as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

postgis_file=/usr/share/postgresql/15/extension/postgis.control
postgis_packages="postgresql-15 postgresql-15-postgis-3"

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# Starts it and exports TEST_DATABASE_URL; clean_up stops it.
start_postgres() {
  local port
  port=$(free_port)
  if [ "$(id -u)" = 0 ]; then chown postgres "$work"; fi
  as_postgres "$postgres_bin/initdb" -D "$work/data" -U postgres --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null
  as_postgres "$postgres_bin/pg_ctl" -D "$work/data" -l "$work/postgres.log" -w start -o \
    "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 \
     -c fsync=off -c synchronous_commit=off -c full_page_writes=off" >/dev/null
  export TEST_DATABASE_URL="postgres://postgres@127.0.0.1:$port/postgres"
}
