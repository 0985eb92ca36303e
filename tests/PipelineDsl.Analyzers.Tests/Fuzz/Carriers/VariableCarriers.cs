using static PipelineDsl.Analyzers.Tests.Fuzz.FuzzKind;

namespace PipelineDsl.Analyzers.Tests.Fuzz;

/// <summary>Locals, tuples, structs, references: values that are stored and read again.</summary>
internal static class VariableCarriers
{
    public static IEnumerable<Carrier> All =>
    [
        new("local", Number, Number, "var x@ = $v;", "x@"),
        new("overwritten by it", Number, Number, "float x@ = $n; x@ = $v;", "x@"),
        new("compound assignment", Number, Number, "float x@ = $n; x@ += $v;", "x@"),
        new("increment", Number, Number, "float x@ = $v; x@++; --x@;", "x@"),
        new("flag local", Flag, Flag, "bool? x@ = $v;", "x@"),
        new("text local", Text, Text, "string? x@ = $v;", "x@"),
        new("tuple item", Number, Number, "var t@ = ($v, B: $n);", "t@.Item1"),
        new("tuple by name", Flag, Flag, "(float A, bool? B) t@ = ($n, $v); var u@ = t@;", "u@.B"),
        new("nested tuple taken apart", Number, Number, "var t@ = (A: (X: $v, Y: 1), Z: $n); var ((x@, _), _) = t@;", "x@"),
        new("long tuple", Number, Number, "var t@ = (1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f, Ninth: $v);", "t@.Ninth"),
        new("tuple converted", Number, Number, "(double, object) t@ = ($v, 1); ", "(float)t@.Item1"),
        new("swap", Number, Number, "float a@ = $v, b@ = $n; (a@, b@) = (b@, a@);", "b@"),
        new("tuples compared", Number, Number, "var t@ = ($v, 1f); var u@ = (1f, 1f);", "(t@ == u@ ? 1f : 0f)"),
        new("anonymous object", Number, Number, "var o@ = new { A = $v, C = 1 };", "o@.A"),
        new("anonymous object compared", Number, Number, "var o@ = new { A = $v };", "(o@.Equals(new { A = 1f }) ? 1f : 0f)"),
        new("anonymous object copied", Number, Number, "var o@ = new { A = $v, C = 1 } with { C = 2 };", "o@.A"),
        new("struct field", Number, Number, "S@ s@; s@.X = $v; s@.Y = 0f; var c@ = s@;", "c@.X") { Members = "struct S@ { public float X; public float Y; }" },
        new("field of a field", Number, Number, "S@ s@ = default; s@.Inner.X = $v; var c@ = s@.Inner;", "c@.X") { Members = "struct T@ { public float X; } struct S@ { public T@ Inner; }" },
        new("struct with a list", Number, Number, "var l@ = new List<float>(); var s@ = new S@ { L = l@ }; s@.L.Add($v);", "l@[0]") { Members = "struct S@ { public List<float> L; }" },
        new("struct method that changes it", Number, Number, "S@ s@ = default; s@.Put($v);", "s@.X") { Members = "struct S@ { public float X; public void Put(float x) => X = x; }" },
        new("struct that replaces itself", Number, Number, "S@ s@ = default; s@.Put($v);", "s@.X") { Members = "struct S@ { public float X; public void Put(float x) => this = new S@ { X = x }; }" },
        new("struct in a box", Number, Number, "I@ i@ = new S@(); i@.Put($v); object o@ = i@;", "((S@)o@).X") { Members = "interface I@ { void Put(float x); } struct S@ : I@ { public float X; public void Put(float x) => X = x; }" },
        new("record struct", Number, Number, "var s@ = new S@(1f, $v); var (_, y@) = s@;", "y@") { Members = "record struct S@(float A, float B);" },
        new("record struct compared", Number, Number, "var s@ = new S@(1f, $v);", "(s@ == new S@(1f, 1f) ? 1f : 0f)") { Members = "record struct S@(float A, float B);" },
        new("inline array", Number, Number, "var s@ = new S@(); s@[1] = $v; float y@ = s@[1];", "y@") { Members = "[System.Runtime.CompilerServices.InlineArray(3)] struct S@ { private float _x; }" },
        new("ref local", Number, Number, "float x@ = $n; { ref float r@ = ref x@; r@ = $v; }", "x@"),
        new("ref local reads", Number, Number, "float x@ = $n, y@; { ref float r@ = ref x@; x@ = $v; y@ = r@; }", "y@"),
        new("ref chosen", Number, Number, "float x@ = 1f, z@ = 2f; { ref float r@ = ref ($v > 1f ? ref x@ : ref z@); r@ = 5f; }", "x@"),
        new("ref moved", Number, Number, "float x@ = 1f, z@ = 2f; { ref float r@ = ref x@; r@ = ref z@; r@ = $v; }", "z@"),
        new("ref to a field", Number, Number, "var c@ = new C@(); { ref float r@ = ref c@.X; r@ = $v; }", "c@.X") { Members = "sealed class C@ { public float X; }" },
        new("ref to an element", Number, Number, "var x@ = new float[3]; { ref float r@ = ref x@[1]; r@ = $v; }", "x@[1]"),
        new("ref to a field of a struct", Number, Number, "S@ s@ = default; { ref float r@ = ref s@.X; r@ = $v; }", "s@.X") { Members = "struct S@ { public float X; }" },
        new("ref returned", Number, Number, "float x@ = 0f, z@ = 0f; Pick@(ref x@, ref z@) = $v;", "z@") { Members = "static ref float Pick@(ref float a, ref float b) => ref b;" },
        new("ref returned of an object", Number, Number, "var c@ = new C@(); c@.At(1) = $v;", "c@.Sum()") { Members = "sealed class C@ { private readonly float[] _x = new float[3]; public ref float At(int i) => ref _x[i]; public float Sum() => _x[0] + _x[1]; }" },
        new("null-coalescing assignment", Flag, Flag, "bool? x@ = null; x@ ??= $v;", "x@"),
        new("null-coalescing assignment under it", Flag, Number, "float? x@ = $v == true ? 1f : null; x@ ??= 5f;", "x@.Value"),
        new("constant beside it", Number, Number, "const float c@ = 2f; var x@ = c@ + $v;", "x@"),
        new("discard beside it", Number, Number, "_ = $n; var (x@, _) = ($v, $n);", "x@"),
        new("object", Number, Number, "object o@ = $v; object p@ = o@;", "(float)p@"),
        new("dynamic", Number, Number, "dynamic d@ = $v; float y@ = (float)(d@ + 1f);", "y@"),
        new("dynamic list", Number, Number, "var l@ = new List<float>(); dynamic d@ = l@; d@.Add($v);", "l@[0]"),
        new("shadowed in a static local function", Number, Number, "float x@ = $v; static float F@(float x@) => x@ + 1f; float y@ = F@(x@);", "y@"),
        new("pointer", Number, Number, "float y@ = Point@($v);", "y@") { Members = "static unsafe float Point@(float x) { float y = 0f; float* q = &y; *q = x; return y; }" },
        new("pointer into an array", Number, Number, "float y@ = Point@($v);", "y@") { Members = "static unsafe float Point@(float x) { var y = new float[2]; fixed (float* q = y) { q[1] = x; } return y[1]; }" },
        new("exchanged", Number, Number, "float x@ = 0f; System.Threading.Interlocked.Exchange(ref x@, $v);", "x@"),
        new("volatile", Number, Number, "float x@ = 0f; System.Threading.Volatile.Write(ref x@, $v);", "System.Threading.Volatile.Read(ref x@)"),
        new("span over a variable", Number, Number, "float x@ = 0f; { var s@ = new Span<float>(ref x@); s@[0] = $v; }", "x@"),
        new("ref field", Number, Number, "float x@ = 0f; { var s@ = new S@ { X = ref x@ }; s@.X = $v; }", "x@") { Members = "ref struct S@ { public ref float X; }" },
    ];
}
