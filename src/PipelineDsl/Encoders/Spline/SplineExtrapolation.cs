namespace PipelineDsl;

/// <summary>What the slots of a <see cref="SplineAttribute"/> are outside its knots.</summary>
public enum SplineExtrapolation
{
    /// <summary>What they are at the outermost knot.</summary>
    Constant,

    /// <summary>The tangents at the outermost knot.</summary>
    Linear,

    /// <summary>The polynomials between the two outermost knots.</summary>
    Continue,

    /// <summary>The splines come round: the first and the last knot are the same place. Takes <c>degree</c> slots fewer.</summary>
    Periodic,
}
