-- Readers of a feed for wrk, one cache a thread. One look in ten knows only an older revision, as in an hour of 120 looks
-- and 12 changes. From the environment: EDGE_PORTS "1234 1235", FEED_PATH, LOOK_EVERY_MS (0: as fast as it goes).
local ports, everyMs, threads = {}, tonumber(os.getenv("LOOK_EVERY_MS")), {}
for port in os.getenv("EDGE_PORTS"):gmatch("%d+") do
  ports[#ports + 1] = port
end

function setup(thread)
  threads[#threads + 1] = thread
  thread.addr = wrk.lookup("127.0.0.1", ports[(#threads - 1) % #ports + 1])[1]
end

-- What a thread has seen.
looks, unchanged, whole, broken, refused, revisions = 0, 0, 0, 0, 0, 0
local path = os.getenv("FEED_PATH")
local etag = 'W/"older"'
local lengths = {}
local older, newest

local function asking(known)
  return wrk.format("GET", path, {
    Host = "outage.news.example",
    Origin = "https://town.example",
    ["Accept-Encoding"] = "gzip, deflate, br, zstd",
    ["If-None-Match"] = known,
  })
end

function init()
  older = asking('W/"older"')
  newest = older
end

if everyMs > 0 then
  function delay()
    -- A fifth more or less by chance, as banners do.
    return math.floor(everyMs * (0.8 + 0.4 * math.random()))
  end
end

function request()
  looks = looks + 1
  return looks % 10 == 0 and older or newest
end

function response(status, headers, body)
  if status == 304 then
    unchanged = unchanged + 1
  elseif status ~= 200 then
    refused = refused + 1
  else
    local tag = headers["ETag"]
    -- All copies of one revision have one length, and that is not nothing.
    if tag and #body > 0 and (lengths[tag] or #body) == #body then
      whole = whole + 1
    else
      broken = broken + 1
    end
    if tag and not lengths[tag] then
      lengths[tag] = #body
      revisions = revisions + 1
      newest = asking(tag)
    end
  end
end

function done(summary)
  local sums = {}
  for _, name in ipairs({ "unchanged", "whole", "broken", "refused", "revisions" }) do
    local sum = 0
    for _, thread in ipairs(threads) do
      sum = sum + thread:get(name)
    end
    sums[#sums + 1] = string.format('"%s":%d', name, sum)
  end
  local failed = summary.errors
  io.write(string.format(
    'RESULT {%s,"seconds":%f,"bytes":%d,"errors":%d}\n',
    table.concat(sums, ","),
    summary.duration / 1e6,
    summary.bytes,
    failed.connect + failed.read + failed.write + failed.timeout
  ))
end
