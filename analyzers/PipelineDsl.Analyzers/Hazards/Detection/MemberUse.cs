using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PipelineDsl.Analyzers.Flow;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Members that are hazards by themselves, static state, and calls of the compilation's own code.</summary>
internal sealed class MemberUse(BodyScan scan)
{
    private readonly RandomUse _random = new(scan);
    private readonly ScanContext _context = scan.Context;

    /// <summary>Looks at a call.</summary>
    /// <returns>Whether all is said of it.</returns>
    public bool Invocation(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (_random.IsRandom(method.ContainingType)) return true;
        if (_context.Framework.KindOf(method) is { } kind)
        {
            Report(kind, method, call, call.Instance);
            return true;
        }

        scan.Call(Resolve(method, call.Instance), call);
        return false;
    }

    public void Property(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        if (_random.IsRandom(property.ContainingType)) scan.Report(HazardKind.Randomness, Name(property), Sites.Of(reference));
        else if (_context.Framework.KindOf(property) is { } kind)
        {
            if (!IsThrownAway(reference)) Report(kind, property, reference, reference.Instance);
        }
        else if (property.IsStatic && IsState(property)) State(property, reference);
        else Accessors(property, reference);
    }

    public void Field(IFieldReferenceOperation reference)
    {
        IFieldSymbol field = reference.Field;
        if (_context.Framework.KindOf(field) is { } kind) Report(kind, field, reference, reference.Instance);
        else if (field is { IsStatic: true, IsConst: false }) State(field, reference);
    }

    /// <summary>A method that is made a delegate of is taken to be called.</summary>
    public void Method(IMethodReferenceOperation reference)
    {
        if (_random.IsRandom(reference.Method.ContainingType)) scan.Report(HazardKind.Randomness, Name(reference.Method), Sites.Of(reference));
        else if (_context.Framework.KindOf(reference.Method) is { } kind) Report(kind, reference.Method, reference, reference.Instance);
        else scan.Call(Resolve(reference.Method, reference.Instance), reference);
    }

    /// <summary>Looks at an object that is made.</summary>
    /// <returns>Whether all is said of it.</returns>
    public bool Creation(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor) return false;
        if (_random.IsRandom(constructor.ContainingType)) return _random.Creation(creation);
        HazardKind? kind = _context.Framework.KindOf(constructor);
        if (kind is null && OpensFile(constructor)) kind = HazardKind.InputOutput;
        if (kind is { } known)
        {
            scan.Report(known, "new " + constructor.ContainingType.Name, Sites.Of(creation));
            return true;
        }

        scan.Call(constructor, creation);
        return false;
    }

    private void Report(HazardKind kind, ISymbol member, IOperation operation, IOperation? instance)
    {
        // TimeProvider.System.GetUtcNow(): the source is said once, where it is.
        ISymbol? source = Operands.Unwrap(instance) switch
        {
            IMemberReferenceOperation reference => reference.Member,
            IInvocationOperation call => call.TargetMethod,
            _ => null,
        };
        if (source is not null && _context.Framework.KindOf(source) == kind) return;
        scan.Report(kind, Name(member), Sites.Of(operation));
    }

    private void State(ISymbol member, IMemberReferenceOperation reference)
    {
        if (!_context.Declares(member) && _context.Framework.Of(member.ContainingType) is not null) return;
        if (_random.IsRandom(reference.Type)) scan.Report(HazardKind.Randomness, Name(member), Sites.Of(reference));
        else if (Operands.IsWritten(reference) || (_context.Statics.MayChange(member, _context.Declares(member), scan.CancellationToken) && !IsThrownAway(reference)))
        {
            scan.Report(HazardKind.MutableStatic, Name(member), Sites.Of(reference));
        }

        scan.Call(member, reference);
    }

    // A static property that keeps a value of its own; one that computes it is a call.
    private bool IsState(IPropertySymbol property) =>
        _context.Declares(property) ? MemberFacts.IsAuto(property) : property.SetMethod is { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public };

    private void Accessors(IPropertySymbol property, IPropertyReferenceOperation reference)
    {
        if (!_context.Declares(property) || MemberFacts.IsAuto(property)) return;
        bool isWritten = Operands.IsWritten(reference);
        if (Resolve(property, reference.Instance) is not IPropertySymbol resolved) return;
        if (!isWritten || Operands.IsReadToo(reference)) scan.Call(resolved.GetMethod, reference);
        if (isWritten) scan.Call(resolved.SetMethod, reference);
    }

    private static ISymbol Resolve(ISymbol member, IOperation? instance)
    {
        bool isFixed = member.IsStatic || !(member.IsVirtual || member.IsAbstract || member.IsOverride);
        return isFixed || Operands.Unwrap(instance)?.Type is not { } type ? member : MemberFacts.Resolve(type, member);
    }

    // Readers and writers of text are harmless over memory.
    private bool OpensFile(IMethodSymbol constructor) =>
        constructor.Parameters is [{ Type.SpecialType: SpecialType.System_String }, ..]
        && _context.Framework.Of(constructor.ContainingType)?.Name is "System.IO.StreamReader" or "System.IO.StreamWriter";

    private static bool IsThrownAway(IOperation value) =>
        value.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation } assignment && ReferenceEquals(assignment.Value, value);

    private static string Name(ISymbol member) => $"{member.ContainingType.Name}.{member.Name}";
}
