using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Text that is put together by operators and interpolation; what methods do is said with the creations.</summary>
internal sealed class TextUse(BodyScan scan)
{
    public void Concatenation(IOperation concatenation)
    {
        // a + b + c is one text.
        IOperation? parent = concatenation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation) parent = parent.Parent;
        if (!Texts.IsConcatenation(parent)) scan.Report(HazardKind.Text, "'+' on text", concatenation.Syntax.GetLocation());
    }

    public void Interpolation(IInterpolatedStringOperation interpolation)
    {
        // A handler decides by itself what it does with the parts; the one of string makes a text.
        IOperation? parent = interpolation.Parent;
        if (parent is IInterpolatedStringHandlerCreationOperation handler && !IsOfString(handler)) return;
        if (!Texts.IsConcatenation(parent)) scan.Report(HazardKind.Text, "an interpolated string", interpolation.Syntax.GetLocation());
    }

    // string.Create(provider, $"…") is said there, as a method that makes text.
    private bool IsOfString(IInterpolatedStringHandlerCreationOperation handler) =>
        scan.Context.Framework.Is(handler.Type, "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler") && Operands.CallOf(handler) is null;
}
