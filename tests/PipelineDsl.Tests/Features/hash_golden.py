"""XXH3 (64 bits, seed 0) for up to 128 bytes, written from the specification (xxhash_spec.md); prints the golden values of FeatureHashTests."""
M = (1 << 64) - 1
P32_1, P32_2, P32_3 = 0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D
P1, P2, P3 = 0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9
SECRET = bytes.fromhex(
    "b8fe6c3923a44bbe7c01812cf721ad1cded46de9839097db7240a4a4b7b3671fcb79e64eccc0e578825ad07dccff7221b8084674f743248ee03590e6813a264c"
    "3c2852bb91c300cb88d0658b1b532ea371644897a20df94e3819ef46a9deacd8a8fa763fe39c343ff9dcbbc7c70b4f1d8a51e04bcdb45931c89f7ec9d9787364ea"
    "c5ac8334d3ebc3c581a0fffa1363eb170ddd51b7f0da49d316552629d4689e2b16be587d47a1fc8ff8b8d17ad031ce45cb3a8f95160428afd7fbcabb4b407e")

def u32(b, i=0): return int.from_bytes(b[i:i + 4], "little")
def u64(b, i=0): return int.from_bytes(b[i:i + 8], "little")
def swap32(x): return int.from_bytes(x.to_bytes(4, "little"), "big")
def swap64(x): return int.from_bytes(x.to_bytes(8, "little"), "big")
def rotl(x, r): return ((x << r) | (x >> (64 - r))) & M
def fold(a, b): p = a * b; return (p & M) ^ (p >> 64)

def avalanche64(h):
    h ^= h >> 33; h = h * P2 & M; h ^= h >> 29; h = h * P3 & M; return h ^ (h >> 32)

def avalanche(h):
    h ^= h >> 37; h = h * 0x165667919E3779F9 & M; return h ^ (h >> 32)

def mix16(b, i, s): return fold(u64(b, i) ^ u64(SECRET, s), u64(b, i + 8) ^ u64(SECRET, s + 8))

def xxh3(b):
    n = len(b)
    if n == 0: return avalanche64(u64(SECRET, 56) ^ u64(SECRET, 64))
    if n <= 3:
        combined = (b[0] << 16) | (b[n >> 1] << 24) | b[n - 1] | (n << 8)
        return avalanche64(combined ^ (u32(SECRET) ^ u32(SECRET, 4)))
    if n <= 8:
        x = (u32(b, n - 4) + (u32(b) << 32)) ^ (u64(SECRET, 8) ^ u64(SECRET, 16))
        x ^= rotl(x, 49) ^ rotl(x, 24); x = x * 0x9FB21C651E98DF25 & M; x ^= (x >> 35) + n; x = x * 0x9FB21C651E98DF25 & M
        return x ^ (x >> 28)
    if n <= 16:
        lo = (u64(SECRET, 24) ^ u64(SECRET, 32)) ^ u64(b)
        hi = (u64(SECRET, 40) ^ u64(SECRET, 48)) ^ u64(b, n - 8)
        return avalanche((n + swap64(lo) + hi + fold(lo, hi)) & M)
    if n <= 128:
        acc = n * P1 & M
        for i in reversed(range((n - 1) // 32 + 1)):
            acc += mix16(b, 16 * i, 32 * i) + mix16(b, n - 16 * (i + 1), 32 * i + 16)
        return avalanche(acc & M)
    raise ValueError("longer than this reference goes")

assert len(SECRET) == 192
assert xxh3(b"") == 0x2D06800538D394C2 and xxh3(b"a") == 0xE6C632B61E964E1F and xxh3(b"abc") == 0x78AF5F94892F3950
for t in ["", "a", "GB", "abc", "Zürich", "𝄞 clef", "merchant-0001", "The quick brown fox jumps over the lazy dog", "x" * 64]:
    h = xxh3(t.encode("utf-16-le")); c = (h ^ (h >> 32)) & 0xFFFFFFFF; c -= (c >> 31) << 32
    print(f'    [InlineData("{t}", 0x{h:016X}UL, {c}, {h * 1000 >> 64})]')
