namespace PipelineDsl;

/// <summary>The family of functions of a <see cref="PowerAttribute"/>.</summary>
public enum PowerMethod
{
    /// <summary>
    /// <c>((x + 1)^λ − 1) / λ</c> from 0 on and <c>−((1 − x)^(2 − λ) − 1) / (2 − λ)</c> below, for all numbers (Yeo and Johnson, A new family of power
    /// transformations to improve normality or symmetry, 2000).
    /// </summary>
    YeoJohnson,

    /// <summary><c>(x^λ − 1) / λ</c>, for positive numbers (Box and Cox, An Analysis of Transformations, 1964).</summary>
    BoxCox,
}
